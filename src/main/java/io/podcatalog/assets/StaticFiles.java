package io.podcatalog.assets;

import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.site.CompressedAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The files that every page links, compressed once at the start. Their addresses change with their content, so caches
 * may keep them.
 */
@ControllerAdvice
class StaticFiles implements ImmutableFiles {

    private static final String TURBO = "META-INF/resources/webjars/hotwired__turbo/*/dist/turbo.es2017-esm.js";

    /** In hexadecimal digits. */
    private static final int HASH = 32;

    private final Map<String, CompressedAnswer> answers = new HashMap<>();
    private final Addresses addresses;

    StaticFiles() throws IOException {
        Resource turbo = new PathMatchingResourcePatternResolver().getResources("classpath*:" + TURBO)[0];
        addresses = new Addresses(
                add("/css/app-%s.css", "text/css", StyleSheet.whole(file("css/app.css"))),
                add("/js/start-%s.js", "text/javascript", ScriptModules.whole(file("js/start.js"))),
                add("/js/turbo-%s.js", "text/javascript", text(turbo)),
                add("/js/app-%s.js", "text/javascript", ScriptModules.whole(file("js/app.js"))),
                add("/icon-%s.svg", "image/svg+xml", text(file("icon.svg"))),
                add("/css/embed-%s.css", "text/css", StyleSheet.whole(file("css/embed.css"))),
                add("/js/embed-%s.js", "text/javascript", ScriptModules.whole(file("js/embed.js"))));
    }

    record Addresses(
            String style,
            String start,
            String turbo,
            String script,
            String icon,
            String embedStyle,
            String embedScript) {}

    private static Resource file(String path) {
        return new ClassPathResource("static/" + path);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private String add(String address, String type, String text) {
        String hash = Fingerprint.of(text).substring(0, HASH);
        String hashed = address.formatted(hash);
        answers.put(hashed, CompressedAnswer.of(type + ";charset=UTF-8", text, hash));
        return hashed;
    }

    @ModelAttribute("assets")
    Addresses addresses() {
        return addresses;
    }

    @Override
    public @Nullable CompressedAnswer at(String path) {
        return answers.get(path);
    }
}
