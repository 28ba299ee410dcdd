package io.podcatalog.traffic;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Says whose requests the limits count.
 *
 * @param countThisMachine also requests from this machine that name no client; otherwise they are not limited, because
 *     they come from the operator, or from a proxy that does not name its clients
 */
@ConfigurationProperties("podcatalog.limits")
record RequestLimitSettings(boolean countThisMachine) {}
