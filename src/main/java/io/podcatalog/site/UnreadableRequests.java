package io.podcatalog.site;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tomcat answers requests that it can't read before any filter runs. This gives them the site's headers and a page. */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p>This request can’t be answered. <a href="/">Go to the first page</a></p></main></body>
            </html>
            """;

    private final ResponseHeaders headers;

    UnreadableRequests(ResponseHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            headers.writeTo(response);
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            try (Writer page = response.getReporter()) {
                page.write(PAGE.formatted(status == null ? "Not possible" : status.getReasonPhrase()));
            } catch (IOException gone) {
                // The client has closed the connection.
            }
        }
    }
}
