package io.podcatalog.episodefile;

import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.transcript.UnreadableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Gets a file from its publisher. The files of the sample podcast come from the program itself, because the
 * outbound client would refuse the site's own address.
 */
@Component
class EpisodeFileSource {

    /** Enough for thirty hours of speech as WebVTT. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    /** Must rise with every change in how files are read, so that the program reads unchanged files again. */
    static final int VERSION = 1;

    private static final String ACCEPT =
            "text/vtt, application/json, application/srt, application/x-subrip, text/html;q=0.9, text/plain;q=0.8, */*;q=0.1";

    /** The files of the sample podcast have this text where the address of the site belongs. */
    private static final String PLACEHOLDER = "https://sample.podcatalog.example";

    private static final Pattern SAMPLE_FILE = Pattern.compile("/sample/[a-z]+/[a-z0-9-]+\\.[a-z]+");

    private final PoliteClient outbound;
    private final SiteSettings site;

    EpisodeFileSource(PoliteClient outbound, SiteSettings site) {
        this.outbound = outbound;
        this.site = site;
    }

    /**
     * {@return the file, or an answer without body if it has not changed} The caller closes it.
     *
     * @param kept the copy that the program has, or null
     */
    OutboundResponse get(HttpUrl url, @Nullable KeptCopy kept) throws OutboundException, UnreadableFileException {
        String ours = site.url("");
        if (url.value().startsWith(ours + "/sample/")) {
            String text = sample(url.value().substring(ours.length())).replace(PLACEHOLDER, ours);
            return OutboundResponse.of(url.uri(), text.getBytes(StandardCharsets.UTF_8));
        }
        OutboundRequest request = OutboundRequest.of(url.uri(), ACCEPT).atMost(LARGEST);
        return outbound.get(kept == null ? request : kept.condition(request, VERSION));
    }

    /** Accepts plain names only, because any feed may name any path under the site's own address. */
    private static String sample(String path) throws UnreadableFileException {
        ClassPathResource file = new ClassPathResource("static" + path);
        if (!SAMPLE_FILE.matcher(path).matches() || !file.exists()) {
            throw new UnreadableFileException("the sample podcast has no such file");
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UnreadableFileException("the file can't be read", broken);
        }
    }
}
