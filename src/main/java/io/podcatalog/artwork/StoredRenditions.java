package io.podcatalog.artwork;

import io.podcatalog.listing.Palette;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.HttpUrl;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the renditions of pictures. */
@Component
class StoredRenditions {

    private final JdbcClient jdbc;

    StoredRenditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String contentHash) {
        return jdbc.sql("select count(*) from artwork_file where content_hash = ?")
                        .param(contentHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Does nothing for those that are stored already. */
    void add(String contentHash, List<Rendition> renditions) {
        for (Rendition one : renditions) {
            jdbc.sql("insert into artwork_file (content_hash, width, jpeg) values (?, ?, ?) on conflict do nothing")
                    .params(contentHash, one.width(), one.jpeg())
                    .update();
        }
    }

    /** Does nothing if the picture has a palette already. */
    void add(String contentHash, Palette palette) {
        jdbc.sql("insert into artwork_palette (content_hash, surface, accent) values (?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(contentHash, palette.surface(), palette.accent()))
                .update();
    }

    /** {@return a picture whose colors nobody has looked for} Earlier versions of the program did not. */
    Optional<Uncolored> uncolored() {
        return jdbc.sql("""
                        select f.content_hash, f.jpeg from artwork_file f
                        where not exists (select 1 from artwork_palette p where p.content_hash = f.content_hash)
                        order by f.width fetch first row only""")
                .query((row, i) -> new Uncolored(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /** @param jpeg its smallest rendition */
    record Uncolored(String contentHash, byte[] jpeg) {}

    Optional<byte[]> jpeg(String contentHash, int width) {
        return jdbc.sql("select jpeg from artwork_file where content_hash = ? and width = ?")
                .params(contentHash, width)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    /** {@return the picture that pages show for a cover: the smallest of at least this width or, without one, the largest} */
    Optional<BufferedImage> picture(Cover cover, int width) {
        return cover.images().stream()
                .flatMap(image -> jpeg(image, width).stream())
                .findFirst()
                .map(StoredRenditions::decode);
    }

    private Optional<byte[]> jpeg(HttpUrl image, int width) {
        return jdbc.sql("""
                        select f.jpeg from artwork a join artwork_file f on f.content_hash = a.content_hash
                        where a.address = ? order by case when f.width < ? then -f.width else f.width - 10000 end limit 1
                        """)
                .params(image.value(), width)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    private static BufferedImage decode(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
