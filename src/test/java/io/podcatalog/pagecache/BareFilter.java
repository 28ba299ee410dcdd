package io.podcatalog.pagecache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * A Tomcat that does nothing but send the bytes and headers of one answer: the least that a page can cost in a program
 * with Tomcat.
 */
public final class BareFilter {

    /** Tomcat writes them itself. */
    private static final List<String> OF_THE_SERVER = List.of("date", "content-length", "connection", "keep-alive");

    private BareFilter() {}

    /** @param given a port, and the address of the page */
    public static void main(String[] given) throws IOException, InterruptedException, LifecycleException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(given[1]))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> page = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        Tomcat server = new Tomcat();
        server.setPort(Integer.parseInt(given[0]));
        server.getConnector().setProperty("address", "127.0.0.1");
        Context context = server.addContext("", null);
        FilterDef filter = new FilterDef();
        filter.setFilterName("page");
        filter.setFilter(new HttpFilter() {
            @Override
            protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException {
                page.headers().map().forEach((name, values) -> {
                    if (!OF_THE_SERVER.contains(name)) {
                        response.setHeader(name, values.get(0));
                    }
                });
                response.setContentLength(page.body().length);
                response.getOutputStream().write(page.body());
            }
        });
        context.addFilterDef(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("page");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        Tomcat.addServlet(context, "none", new DefaultServlet());
        context.addServletMappingDecoded("/", "none");
        server.start();
        server.getServer().await();
    }
}
