package io.podcatalog.site;

import io.podcatalog.text.Languages;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Tomcat answers requests that it can't read before any filter runs. This gives them the site's headers and a page in the
 * language of the reader.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s">
            <head><meta charset="utf-8"><title>%3$s</title></head>
            <body><main><h1>%3$s</h1><p>%4$s</p><p><a href="/">%5$s</a></p></main></body>
            </html>
            """;

    private final ResponseHeaders headers;
    private final PageLanguage pageLanguage;
    private final MessageSource texts;

    UnreadableRequests(ResponseHeaders headers, PageLanguage pageLanguage, MessageSource texts) {
        this.headers = headers;
        this.pageLanguage = pageLanguage;
        this.texts = texts;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private String page(Request request, int status) {
        // Tomcat reads the address before the headers. Without it, the language is unknown.
        Locale language = request.getRequestURI() == null
                ? Languages.OTHERWISE
                : pageLanguage.of(request).language();
        String error = status == 500 || status == 503 ? "site" : "request";
        return PAGE.formatted(
                language.toLanguageTag(),
                Languages.isRightToLeft(language) ? "rtl" : "ltr",
                text("error.title", error, language),
                text("error.text", error, language),
                text("error.episodes", error, language));
    }

    private String text(String key, String error, Locale language) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, new Object[] {error}, language), "UTF-8");
    }

    private class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            headers.writeTo(response);
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            try (Writer page = response.getReporter()) {
                page.write(page(request, response.getStatus()));
            } catch (IOException gone) {
                // The client has closed the connection.
            }
        }
    }
}
