package io.podcatalog.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page is gone and will not come back: 410. */
@ResponseStatus(HttpStatus.GONE)
public class GoneException extends RuntimeException {}
