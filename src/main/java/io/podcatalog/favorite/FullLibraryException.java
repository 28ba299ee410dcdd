package io.podcatalog.favorite;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The library has as many favorites as it may have. Answered 409. */
@ResponseStatus(HttpStatus.CONFLICT)
class FullLibraryException extends RuntimeException {}
