package io.podcatalog.site;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose requests are limited.
 *
 * @param countThisMachine also those of this machine that no proxy forwards; they are the operator's own otherwise, or
 *     of a proxy that does not say for whom it asks
 */
@ConfigurationProperties("podcatalog.limits")
record RequestLimitSettings(boolean countThisMachine) {}
