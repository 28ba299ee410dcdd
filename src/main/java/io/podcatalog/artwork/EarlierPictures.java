package io.podcatalog.artwork;

import io.podcatalog.artwork.StoredRenditions.Uncolored;
import io.podcatalog.listing.Palette;
import io.podcatalog.pagecache.PageChanges;
import io.podcatalog.podcast.UnusableFileException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the palettes of pictures that an earlier version of the program stored without one. */
@Service
class EarlierPictures {

    private final StoredRenditions renditions;
    private final ArtworkStore store;
    private final PageChanges pages;

    EarlierPictures(StoredRenditions renditions, ArtworkStore store, PageChanges pages) {
        this.renditions = renditions;
        this.store = store;
        this.pages = pages;
    }

    /** {@return whether there was a picture without a palette} */
    @Transactional
    public boolean colorNext() {
        Optional<Uncolored> next = renditions.uncolored();
        next.ifPresent(picture -> {
            renditions.add(picture.contentHash(), palette(picture.jpeg()));
            store.showing(picture.contentHash()).forEach(pages::tell);
        });
        return next.isPresent();
    }

    private static Palette palette(byte[] jpeg) {
        try {
            return CoverColors.of(PictureDecoder.square(jpeg));
        } catch (UnusableFileException damaged) {
            return new Palette(null, null);
        }
    }
}
