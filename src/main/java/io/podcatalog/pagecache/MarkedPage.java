package io.podcatalog.pagecache;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A page as the templates write it: the same for all listeners, with places for the hearts.
 *
 * @param texts before, between and behind the places: one more than places
 */
record MarkedPage(List<String> texts, List<HeartPlace> places) {

    static MarkedPage of(String content) {
        List<String> texts = new ArrayList<>();
        List<HeartPlace> places = new ArrayList<>();
        int end = 0;
        for (HeartPlace place = HeartPlace.find(content, 0); place != null; place = HeartPlace.find(content, end)) {
            texts.add(content.substring(end, place.start()));
            places.add(place);
            end = place.end();
        }
        texts.add(content.substring(end));
        return new MarkedPage(texts, places);
    }

    List<Long> episodes() {
        return places.stream().map(HeartPlace::episodeId).toList();
    }

    /** {@return the page with these hearts} */
    static String join(List<String> texts, List<String> hearts) {
        StringBuilder page = new StringBuilder(texts.get(0));
        for (int i = 0; i < hearts.size(); i++) {
            page.append(hearts.get(i)).append(texts.get(i + 1));
        }
        return page.toString();
    }

    /**
     * {@return the hearts at these places, for one listener}
     *
     * @param kept the favorites of the listener
     * @param counts by episode id, how many listeners have it as a favorite
     */
    static List<String> hearts(
            List<HeartPlace> places, Set<Long> kept, Map<Long, Long> counts, PageHearts hearts, Locale language) {
        return places.stream()
                .map(place -> place.look(
                        kept.contains(place.episodeId()), counts.getOrDefault(place.episodeId(), 0L), hearts, language))
                .toList();
    }
}
