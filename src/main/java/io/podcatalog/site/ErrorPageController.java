package io.podcatalog.site;

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

/** Answers what went wrong with a page that says so and leads back, for every client and without any detail. */
@Controller
class ErrorPageController implements ErrorController {

    private final SiteSettings site;

    ErrorPageController(SiteSettings site) {
        this.site = site;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        PageHead head = PageHead.of(status.getReasonPhrase(), "This page can't be shown.", site.url("/"))
                .unindexed();
        return new ModelAndView(
                view(status), Map.of("head", head, "status", status.value(), "wait", wait(response)), status);
    }

    private static String view(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return "error/404";
        }
        if (status == HttpStatus.GONE) {
            return "error/410";
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            return "error/429";
        }
        return status.is4xxClientError() ? "error/4xx" : "error/5xx";
    }

    /** Asked for directly it is a page that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** {@return how long the answer tells to wait, in words} */
    private static String wait(HttpServletResponse response) {
        String seconds = response.getHeader(HttpHeaders.RETRY_AFTER);
        long minutes = seconds == null ? 1 : (Long.parseLong(seconds) + 59) / 60;
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }
}
