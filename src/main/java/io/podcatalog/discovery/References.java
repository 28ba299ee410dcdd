package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.discovery.Passage.Part;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the episodes that the notes of an episode mention, by number, code, title or link. A reference is the hash of
 * one of these. An episode's own number, code, title and link have the complement of this hash.
 */
final class References {

    private static final Pattern NUMBERED = Pattern.compile(
            "\\b(?:episodes?|ep\\.?|folge)\\s*#?(\\d{1,4})\\b|(?<![\\w&/])#(\\d{1,4})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("\\b([A-Z]{2,6}) ?0*(\\d{1,4})\\b");

    private static final Pattern QUOTED = Pattern.compile("[\"“„«](.{8,100}?)[,.]?[\"”“»]");

    private static final int SHORTEST_TITLE = 8;

    private References() {}

    static int[] of(EpisodeContent episode, Title title, Collection<Passage> passages, Titles titles) {
        TreeSet<Integer> references = new TreeSet<>();
        if (title.number() != null && !title.rerun()) {
            references.add(~ofNumber(title.number()));
        }
        if (title.code() != null) {
            references.add(~ofTitle(title.code()));
        }
        if (title.bare().length() >= SHORTEST_TITLE) {
            references.add(~ofTitle(title.bare()));
        }
        titles.addressOf(episode.id()).ifPresent(address -> references.add(~ofTitle(address)));
        titles.linkedFrom(episode.notesHtml()).forEach(address -> references.add(ofTitle(address)));
        for (Passage passage : passages) {
            if (passage.part() == Part.NOTES) {
                Matcher numbered = NUMBERED.matcher(passage.text());
                while (numbered.find()) {
                    String number = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
                    references.add(ofNumber(Integer.parseInt(number)));
                }
                CODE.matcher(passage.text())
                        .results()
                        .forEach(code -> references.add(ofTitle(code.group(1) + code.group(2))));
                titles.in(passage.text()).forEach(mentioned -> references.add(ofTitle(Title.bare(mentioned))));
                QUOTED.matcher(passage.text())
                        .results()
                        .forEach(quoted -> references.add(ofTitle(Title.bare(quoted.group(1)))));
            }
        }
        return references.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int ofNumber(int number) {
        return Trait.hash("number " + number) & Integer.MAX_VALUE;
    }

    private static int ofTitle(String title) {
        return Trait.hash("title " + title.toLowerCase(Locale.ROOT)) & Integer.MAX_VALUE;
    }
}
