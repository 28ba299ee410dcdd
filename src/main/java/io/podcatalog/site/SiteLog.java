package io.podcatalog.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs for the operator where the site is, and that the program stops. */
@Component
class SiteLog {

    private static final Logger log = LoggerFactory.getLogger(SiteLog.class);

    private final SiteSettings site;
    private final Environment environment;
    private final ApplicationContext program;

    SiteLog(SiteSettings site, Environment environment, ApplicationContext program) {
        this.site = site;
        this.environment = environment;
        this.program = program;
    }

    /** Before the work that waits for this event begins to wait: the log says when the site was ready. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void started(ApplicationReadyEvent ready) {
        log.info(
                "Started Podcatalog in {} s: the site is at {}, served from port {}",
                ready.getTimeTaken().toSeconds(),
                site.url("/"),
                environment.getProperty("local.server.port"));
    }

    @EventListener
    void stops(ContextClosedEvent closed) {
        // The actuator's port has a context of its own, and the event of its end arrives here too.
        if (closed.getApplicationContext() == program) {
            log.info("Podcatalog stops");
        }
    }
}
