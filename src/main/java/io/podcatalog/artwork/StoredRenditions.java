package io.podcatalog.artwork;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the stored renditions of pictures. */
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

    Optional<byte[]> jpeg(String contentHash, int width) {
        return jdbc.sql("select jpeg from artwork_file where content_hash = ? and width = ?")
                .params(contentHash, width)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    /** {@return whether each picture has a rendition of at most this width} Reads no picture. */
    boolean hasSmall(Collection<String> contentHashes, int maxWidth) {
        return jdbc.sql("""
                        select count(distinct content_hash) from artwork_file
                        where content_hash in (:hashes) and width <= :width""")
                        .param("hashes", contentHashes)
                        .param("width", maxWidth)
                        .query(Integer.class)
                        .single()
                == contentHashes.size();
    }

    /** {@return the widest rendition of each picture up to this width, by content hash} */
    Map<String, byte[]> small(Collection<String> contentHashes, int maxWidth) {
        Map<String, byte[]> jpegs = new HashMap<>();
        jdbc.sql("""
                        select f.content_hash, f.jpeg from artwork_file f
                        where f.content_hash in (:hashes) and f.width = (select max(w.width) from artwork_file w
                            where w.content_hash = f.content_hash and w.width <= :width)""").param("hashes", contentHashes).param("width", maxWidth).query(row -> {
            jpegs.put(row.getString(1), row.getBytes(2));
        });
        return jpegs;
    }
}
