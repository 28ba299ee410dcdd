package io.podcatalog.listing;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Marks the places of hearts on a page. Templates call it {@code hearts}. They write the same page for all listeners;
 * the hearts come into it when it is sent.
 */
@ControllerAdvice
public class HeartMarks {

    /** No text of a feed can contain it, because nobody knows it before the program starts. */
    public static final String MARK = HexFormat.of().toHexDigits(new SecureRandom().nextLong());

    /** The mark of a place begins with it; the id of the episode follows. */
    public static final String PLACE = MARK + "-";

    @ModelAttribute("hearts")
    HeartMarks hearts() {
        return this;
    }

    /** {@return the mark of the place of this episode's heart} */
    public String of(long episodeId) {
        return PLACE + episodeId;
    }
}
