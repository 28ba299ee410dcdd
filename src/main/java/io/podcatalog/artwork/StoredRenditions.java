package io.podcatalog.artwork;

import java.util.List;
import java.util.Optional;
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

    Optional<byte[]> jpeg(String contentHash, int width) {
        return jdbc.sql("select jpeg from artwork_file where content_hash = ? and width = ?")
                .params(contentHash, width)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }
}
