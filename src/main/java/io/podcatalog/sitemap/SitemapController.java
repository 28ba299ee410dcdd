package io.podcatalog.sitemap;

import io.podcatalog.site.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends the files of the sitemap, with gzip to clients that accept it, and 304 to clients that have the file. */
@Controller
class SitemapController {

    private static final String NUMBER = "{number:[1-9][0-9]?}.xml";

    /** A weight of 0 means that the client does not accept it (RFC 9110, 12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:,|$|;\\s*q=(?!0(?:\\.0{0,3})?\\s*(?:,|$)))");

    private final Sitemaps sitemaps;

    SitemapController(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(sitemaps.index(), request, response);
    }

    @GetMapping("/sitemap-podcast-{slug:.+}-" + NUMBER)
    void podcast(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(sitemaps.podcast(slug, number).orElseThrow(NotFoundException::new), request, response);
    }

    @GetMapping("/sitemap-people-" + NUMBER)
    void people(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(sitemaps.people(number).orElseThrow(NotFoundException::new), request, response);
    }

    private static void send(byte[] gzip, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // A weak tag: it stands for the content, not for the bytes that are sent (RFC 9110, 8.8.1).
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(gzip) + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding("UTF-8");
        if (acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(gzip.length);
            response.getOutputStream().write(gzip);
        } else {
            new GZIPInputStream(new ByteArrayInputStream(gzip)).transferTo(response.getOutputStream());
        }
    }

    private static boolean acceptsGzip(@Nullable String accepted) {
        return accepted != null && GZIP.matcher(accepted).find();
    }
}
