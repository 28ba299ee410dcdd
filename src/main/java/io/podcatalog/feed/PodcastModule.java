package io.podcatalog.feed;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.ModuleImpl;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import io.podcatalog.xml.Vocabulary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tags of a channel or item in the podcast namespace (podcastindex.org/namespace/1.0). ROME has no such class. */
class PodcastModule extends ModuleImpl {

    static final String URI = Vocabulary.PODCAST.uri;

    private static final PodcastModule NONE = new PodcastModule(List.of());

    private final ArrayList<Tag> tags;

    PodcastModule(List<Tag> tags) {
        super(PodcastModule.class, URI);
        this.tags = new ArrayList<>(tags);
    }

    static PodcastModule of(Channel channel) {
        return channel.getModule(URI) instanceof PodcastModule module ? module : NONE;
    }

    static PodcastModule of(Item item) {
        return item.getModule(URI) instanceof PodcastModule module ? module : NONE;
    }

    Stream<Tag> all(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name));
    }

    @Override
    public Class<? extends CopyFrom> getInterface() {
        return PodcastModule.class;
    }

    @Override
    public void copyFrom(CopyFrom other) {
        tags.clear();
        tags.addAll(((PodcastModule) other).tags);
    }

    /** One tag. Its name and the names of its attributes are in lower case. */
    record Tag(String name, String text, Map<String, String> attributes) implements Serializable {

        @Nullable
        String attribute(String name) {
            return attributes.get(name);
        }
    }
}
