package io.podcatalog.browse;

import io.podcatalog.listing.Labels;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Writes the formats, sizes and addresses of files for pages. Templates call it {@code fileLabels}. */
@ControllerAdvice
public class FileLabels {

    private final Messages messages;
    private final Labels labels;
    private final SiteSettings site;

    FileLabels(Messages messages, Labels labels, SiteSettings site) {
        this.messages = messages;
        this.labels = labels;
        this.site = site;
    }

    @ModelAttribute("fileLabels")
    FileLabels labels() {
        return this;
    }

    /** {@return the address for a link: only the path of a file of this site, such as those of the sample} */
    public String address(HttpUrl file) {
        return site.seenFromHere(file);
    }

    /** {@return a label such as Download MP3, 48.2 MB} */
    public String download(Enclosure file) {
        String size = labels.size(file.length());
        String format = file.type() == null ? null : format(file.type());
        if (format == null) {
            return size == null ? messages.text("file.download") : messages.text("file.download-size", size);
        }
        return size == null
                ? messages.text("file.download-format", format)
                : messages.text("file.download-format-size", format, size);
    }

    /** {@return a label such as Available, MP3} */
    String available(Enclosure file) {
        return file.type() == null
                ? messages.text("file.available-unknown")
                : messages.text("file.available", format(file.type()));
    }

    /** {@return a label such as Transcript as WebVTT, Spanish} */
    public String transcript(Transcript transcript) {
        String format = switch (transcript.type()) {
            case "text/vtt" -> "WebVTT";
            case "application/srt", "application/x-subrip" -> "SubRip";
            case "application/json" -> "JSON";
            case "text/html" -> messages.text("file.web-page");
            case "text/plain" -> messages.text("file.plain-text");
            default -> transcript.type();
        };
        String language = labels.language(transcript.language());
        return language == null
                ? messages.text("file.transcript", format)
                : messages.text("file.transcript-language", format, language);
    }

    /** {@return a name such as MP3; the media type itself where it has no common name} */
    private static String format(String type) {
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
}
