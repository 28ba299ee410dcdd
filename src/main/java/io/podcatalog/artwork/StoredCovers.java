package io.podcatalog.artwork;

import io.podcatalog.listing.Covers;
import io.podcatalog.listing.Palette;
import io.podcatalog.listing.Picture;
import io.podcatalog.listing.Pictures;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.HttpUrl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the pictures for the covers of a page with one statement, which the index answers without reading a picture.
 */
@Component
class StoredCovers implements Covers {

    private final JdbcClient jdbc;

    StoredCovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Pictures of(Collection<Cover> covers) {
        List<String> addresses = covers.stream()
                .map(Cover::images)
                .flatMap(List::stream)
                .map(HttpUrl::value)
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            return Pictures.NONE;
        }
        Map<HttpUrl, Picture> pictures = new HashMap<>();
        jdbc.sql("""
                        select a.address, f.content_hash, f.width, p.content_hash is not null, p.surface, p.accent
                        from artwork a
                        join artwork_file f on f.content_hash = a.content_hash
                        left join artwork_palette p on p.content_hash = a.content_hash
                        where a.address in (:addresses) order by a.address, f.width""").param("addresses", addresses).query(row -> {
            int width = row.getInt(3);
            Picture.Source source = new Picture.Source("/artwork/%s-%d.jpg".formatted(row.getString(2), width), width);
            Palette palette =
                    row.getBoolean(4) ? new Palette((Integer) row.getObject(5), (Integer) row.getObject(6)) : null;
            pictures.merge(new HttpUrl(row.getString(1)), new Picture(List.of(source), palette), Picture::and);
        });
        return new Pictures(pictures);
    }
}
