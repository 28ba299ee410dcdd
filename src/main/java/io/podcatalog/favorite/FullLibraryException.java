package io.podcatalog.favorite;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The library holds as many favorites as it may. */
@ResponseStatus(HttpStatus.CONFLICT)
class FullLibraryException extends RuntimeException {}
