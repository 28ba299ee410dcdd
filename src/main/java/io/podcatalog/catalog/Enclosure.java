package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The file that is played.
 *
 * @param url where the publisher serves it
 * @param type its media type in lower case, such as {@code audio/mpeg}, where one is given or the name tells
 * @param length its size in bytes, greater than 0, or nothing where unknown
 */
@Embeddable
public record Enclosure(
        HttpUrl url, @Nullable String type, @Nullable Long length) {

    /** {@return such as MP3, or the media type where it has no common name} */
    public String format() {
        if (type == null) {
            return "of unknown format";
        }
        return switch (type) {
            case "audio/mpeg", "audio/mp3" -> "MP3";
            case "audio/mp4", "audio/x-m4a", "audio/m4a" -> "M4A";
            case "audio/aac" -> "AAC";
            case "audio/ogg", "application/ogg" -> "Ogg";
            case "audio/opus" -> "Opus";
            case "audio/wav", "audio/x-wav" -> "WAV";
            case "audio/flac" -> "FLAC";
            case "video/mp4", "video/x-m4v" -> "MP4";
            case "video/quicktime" -> "QuickTime";
            default -> type;
        };
    }

    public boolean isVideo() {
        return type != null && type.startsWith("video/");
    }
}
