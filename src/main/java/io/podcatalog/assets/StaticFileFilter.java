package io.podcatalog.assets;

import io.podcatalog.site.CompressedAnswer;
import io.podcatalog.site.ResponseHeaders;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers requests for the files that every page links, before all that takes longer than such an answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaticFileFilter implements Filter {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final List<ImmutableFiles> files;
    private final ResponseHeaders headers;

    StaticFileFilter(List<ImmutableFiles> files, ResponseHeaders headers) {
        this.files = files;
        this.headers = headers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest read = (HttpServletRequest) request;
        CompressedAnswer file = isRead(read.getMethod()) ? at(read.getRequestURI()) : null;
        if (file == null) {
            chain.doFilter(request, response);
        } else {
            send(file, read, (HttpServletResponse) response);
        }
    }

    private @Nullable CompressedAnswer at(String path) {
        for (ImmutableFiles some : files) {
            CompressedAnswer file = some.at(path);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private void send(CompressedAnswer file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        headers.writeTo(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOREVER);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        file.send(request, response);
    }
}
