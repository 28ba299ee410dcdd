package io.podcatalog.site;

import io.podcatalog.text.Messages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every error with a page that names it and links to the first page. The page shows no details of the cause.
 */
@Controller
class ErrorPageController implements ErrorController {

    private final SiteSettings site;
    private final Messages messages;

    ErrorPageController(SiteSettings site, Messages messages) {
        this.site = site;
        this.messages = messages;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        String error = error(status);
        PageHead head = PageHead.of(
                        messages.text("error.title", error), messages.text("error.description"), site.url("/"))
                .unindexed();
        return new ModelAndView(
                "site/error",
                Map.of("head", head, "status", status.value(), "error", error, "minutes", minutes(response)),
                status);
    }

    /** {@return the value by which the bundle chooses its texts} */
    private static String error(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "missing";
            case GONE -> "gone";
            case TOO_MANY_REQUESTS -> "often";
            default -> status.is4xxClientError() ? "request" : "site";
        };
    }

    /** A request for {@code /error} itself gets 404. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** {@return the minutes in Retry-After, rounded up; 1 if there is none} */
    private static long minutes(HttpServletResponse response) {
        String seconds = response.getHeader(HttpHeaders.RETRY_AFTER);
        return seconds == null ? 1 : Math.max(1, (Long.parseLong(seconds) + 59) / 60);
    }
}
