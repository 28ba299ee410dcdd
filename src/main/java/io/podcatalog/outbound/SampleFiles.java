package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.podcast.HttpUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives the files of the sample podcast, which are part of the program. Their addresses are on the site itself, so the
 * outbound client would refuse them.
 */
@Component
class SampleFiles {

    /** Plain names only, because any feed may name any path on the site. */
    private static final Pattern PATH = Pattern.compile("/sample/[a-z]+/[a-z0-9-]+\\.[a-z]+");

    /** The files have this text where the address of the site belongs. */
    private static final String PLACEHOLDER = "https://sample.podcatalog.example";

    private final String site;

    SampleFiles(@Value("${podcatalog.site.address}") HttpUrl site) {
        this.site = site.value().replaceFirst("/$", "");
    }

    boolean include(URI address) {
        return address.toString().startsWith(site + "/sample/");
    }

    OutboundResponse get(URI address) throws OutboundException {
        String path = address.toString().substring(site.length());
        ClassPathResource file = new ClassPathResource("static" + path);
        if (!PATH.matcher(path).matches() || !file.exists()) {
            throw new OutboundException(Kind.REFUSED_ADDRESS, "the sample podcast has no such file");
        }
        try {
            // Each byte is a character of Latin-1, so pictures stay as they are.
            String content = file.getContentAsString(StandardCharsets.ISO_8859_1);
            return OutboundResponse.of(
                    address, content.replace(PLACEHOLDER, site).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
