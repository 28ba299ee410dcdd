package io.podcatalog.feed;

import io.podcatalog.podcast.HttpUrl;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads media types from attributes, and guesses them from the ending of an address. */
final class MediaTypes {

    private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+_-]{0,80}");

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{2,4})(?=$|[?#])");

    private static final Map<String, String> PLAYABLE = Map.ofEntries(
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("m4b", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("flac", "audio/flac"),
            Map.entry("wma", "audio/x-ms-wma"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("webm", "video/webm"),
            Map.entry("mkv", "video/x-matroska"),
            Map.entry("avi", "video/x-msvideo"),
            Map.entry("wmv", "video/x-ms-wmv"),
            Map.entry("flv", "video/x-flv"));

    private static final Map<String, String> TRANSCRIPTS = Map.of(
            "srt", "application/x-subrip",
            "vtt", "text/vtt",
            "json", "application/json",
            "html", "text/html",
            "htm", "text/html",
            "txt", "text/plain");

    private MediaTypes() {}

    /** {@return the type in lower case and without parameters, or null where the text is not a media type} */
    static @Nullable String normal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int parameters = text.indexOf(';');
        String type =
                (parameters < 0 ? text : text.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
        return TYPE.matcher(type).matches() ? type : null;
    }

    static boolean isPlayable(@Nullable String type) {
        return type != null && (type.startsWith("audio/") || type.startsWith("video/"));
    }

    static @Nullable String ofMedia(HttpUrl url) {
        return byEnding(url, PLAYABLE);
    }

    static String ofTranscript(HttpUrl url) {
        String type = byEnding(url, TRANSCRIPTS);
        return type == null ? "application/octet-stream" : type;
    }

    private static @Nullable String byEnding(HttpUrl url, Map<String, String> types) {
        Matcher ending = ENDING.matcher(url.value());
        while (ending.find()) {
            String type = types.get(ending.group(1).toLowerCase(Locale.ROOT));
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
