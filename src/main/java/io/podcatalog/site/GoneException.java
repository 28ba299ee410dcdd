package io.podcatalog.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There was such a page and there will be none: 410. */
@ResponseStatus(HttpStatus.GONE)
public class GoneException extends RuntimeException {}
