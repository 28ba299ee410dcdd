package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Labels;
import io.podcatalog.podcast.Person;
import io.podcatalog.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers common questions about an episode. Questions that the feed does not answer are left out. */
@Component
class Questions {

    private static final int MOST_SUBJECTS = 5;

    private final Messages messages;
    private final Labels labels;

    Questions(Messages messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    List<Question> about(EpisodeDetail episode, List<Topic> topics, List<RelatedEpisode> related) {
        List<Question> questions = new ArrayList<>();
        // The page shows the summary above, so this answer says it in another way.
        List<String> subjects = subjects(episode, topics);
        if (!subjects.isEmpty()) {
            questions.add(new Question(
                    messages.text("question.about"), messages.text("question.about.answer", messages.list(subjects))));
        }
        questions.add(new Question(messages.text("question.podcast"), podcast(episode)));
        if (!episode.people().isEmpty()) {
            questions.add(new Question(messages.text("question.people"), people(episode.people())));
        }
        if (episode.duration() != null) {
            questions.add(new Question(
                    messages.text("question.length"),
                    messages.text("question.length.answer", labels.moment(episode.duration())),
                    messages.text("question.length.answer", labels.spoken(episode.duration()))));
        }
        if (episode.publishedAt() != null) {
            questions.add(new Question(
                    messages.text("question.published"),
                    messages.text("question.published.answer", episode.publishedAt())));
        }
        questions.add(new Question(messages.text("question.listening"), listening(episode)));
        questions.add(new Question(messages.text("question.favorite"), messages.text("question.favorite.answer")));
        if (!related.isEmpty()) {
            String closest = labels.name(related.get(0).episode());
            questions.add(new Question(
                    messages.text("question.related"),
                    messages.text("question.related.answer", related.size(), closest)));
        }
        return questions;
    }

    /** {@return the topics of the episode, otherwise what the publisher calls its subjects} */
    private List<String> subjects(EpisodeDetail episode, List<Topic> topics) {
        return Stream.of(
                        topics.stream().map(Topic::label).toList(),
                        episode.keywords(),
                        episode.podcast().categories().stream()
                                .map(labels::category)
                                .toList())
                .filter(subjects -> !subjects.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .limit(MOST_SUBJECTS)
                .toList();
    }

    private String podcast(EpisodeDetail episode) {
        String title = episode.podcast().title();
        String number = labels.number(episode);
        return number == null
                ? messages.text("question.podcast.answer", title)
                : messages.text("question.podcast.answer-number", title, number);
    }

    private String people(List<Person> people) {
        List<String> names = people.stream()
                .map(person ->
                        messages.text("question.people.person", person.name(), labels.roleInSentence(person.role())))
                .toList();
        return messages.text("question.people.answer", messages.list(names));
    }

    private String listening(EpisodeDetail episode) {
        if (episode.enclosure() == null) {
            return messages.text("question.listening.no");
        }
        @Nullable String size = labels.size(episode.enclosure().length());
        return size == null
                ? messages.text("question.listening.yes")
                : messages.text("question.listening.yes-size", size);
    }
}
