package io.podcatalog.artwork;

import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.SiteSettings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Gets the file of a picture from its publisher, or from the program itself for the sample podcast. */
@Component
class PictureSource {

    /** Apple asks for less than half a megabyte. Pictures of feeds are often larger, but seldom this large. */
    private static final DataSize MAX_FILE = DataSize.ofMegabytes(10);

    private static final String ACCEPT = "image/jpeg, image/png, image/webp;q=0.9, image/gif;q=0.8, image/*;q=0.1";

    private final PoliteClient outbound;

    /** The program can't fetch these from itself, because the outbound client would refuse the site's own address. */
    private final String sample;

    PictureSource(PoliteClient outbound, SiteSettings site) {
        this.outbound = outbound;
        this.sample = site.url("/sample/covers/");
    }

    /**
     * {@return the file, or an answer without body if it has not changed} The caller closes it.
     *
     * @param kept the copy that the program has, or null
     * @param version of the code that makes renditions of it
     */
    OutboundResponse get(HttpUrl address, @Nullable KeptCopy kept, int version) throws OutboundException, IOException {
        if (address.value().startsWith(sample)) {
            String name = address.value().substring(sample.length()).replace("..", "");
            return OutboundResponse.of(
                    address.uri(), new ClassPathResource("static/sample/covers/" + name).getContentAsByteArray());
        }
        OutboundRequest request = OutboundRequest.of(address.uri(), ACCEPT).atMost(MAX_FILE);
        return outbound.get(kept == null ? request : kept.condition(request, version));
    }
}
