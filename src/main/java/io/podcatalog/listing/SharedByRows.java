package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.podcast.Cover;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is equal in all rows of a list, which says it once.
 *
 * @param podcast the title of the podcast, null where the rows belong to several
 * @param plain whether all rows have the same picture, which then stands in no row
 * @param cover the path of that picture for the player, null without one; {@code artwork} is a large one
 */
public record SharedByRows(
        @Nullable String podcast,
        boolean plain,
        @Nullable String cover,
        @Nullable String artwork) {

    static SharedByRows of(List<EpisodeSummary> episodes, Pictures pictures) {
        String podcast =
                same(episodes.stream().map(EpisodeSummary::podcastTitle).toList());
        List<Object> looks = episodes.stream()
                .map(EpisodeSummary::cover)
                .map(cover -> look(cover, pictures))
                .toList();
        Object look = episodes.size() > 1 ? same(looks) : null;
        Picture picture = look instanceof Picture one ? one : null;
        return new SharedByRows(
                podcast,
                look != null,
                picture == null ? null : picture.smallest().path(),
                picture == null ? null : picture.largest().path());
    }

    private static Object look(Cover cover, Pictures pictures) {
        Picture picture = pictures.of(cover);
        return picture == null ? cover.initials() : picture;
    }

    private static <T> @Nullable T same(Collection<T> values) {
        return values.stream().distinct().count() == 1 ? values.iterator().next() : null;
    }
}
