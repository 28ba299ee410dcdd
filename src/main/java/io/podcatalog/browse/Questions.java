package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Answers what visitors ask about an episode, and leaves out what the feed does not tell. */
final class Questions {

    private Questions() {}

    static List<Question> about(EpisodeDetail episode, Heart heart, List<RelatedEpisode> related) {
        List<Question> questions = new ArrayList<>();
        if (episode.summary() != null) {
            questions.add(new Question("What is this episode about?", episode.summary()));
        }
        questions.add(new Question("Which podcast does it belong to?", partOf(episode)));
        if (!episode.people().isEmpty()) {
            questions.add(new Question("Who speaks?", speakers(episode.people())));
        }
        if (episode.durationLabel() != null) {
            questions.add(new Question("How long is it?", episode.durationLabel() + "."));
        }
        if (episode.dateLabel() != null) {
            questions.add(new Question("When was it published?", "On " + episode.dateLabel() + "."));
        }
        questions.add(new Question("Can I listen to it here?", listening(episode)));
        questions.add(new Question("How do I favorite it?", favoriting(heart)));
        if (!related.isEmpty()) {
            questions.add(new Question("Are there related episodes?", closest(related)));
        }
        return questions;
    }

    private static String partOf(EpisodeDetail episode) {
        String podcast = "It belongs to " + episode.podcast().title();
        String number = episode.numberLabel();
        return number == null ? podcast + "." : podcast + " (" + number + ").";
    }

    private static String speakers(List<Person> people) {
        return people.stream()
                        .map(person -> person.name() + " (" + person.role() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String listening(EpisodeDetail episode) {
        if (episode.enclosure() == null) {
            return "No: the publisher's feed names no audio file for it.";
        }
        String size = episode.sizeLabel();
        return "Yes, press play on this page. Nothing is loaded before that"
                + (size == null ? "." : "; the whole file has " + size + ".");
    }

    private static String favoriting(Heart heart) {
        if (heart.kept()) {
            return "It is among your favorites already. Press the heart again to remove it.";
        }
        return "Press the heart. It is kept in this browser's library, without an account.";
    }

    private static String closest(List<RelatedEpisode> related) {
        String first = related.get(0).episode().name();
        return related.size() == 1
                ? "Yes: " + first + "."
                : "Yes, " + related.size() + " of them. The closest is " + first + ".";
    }
}
