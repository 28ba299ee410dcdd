package io.podcatalog.feed;

import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.ModuleParser;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;

/** Makes a {@link PodcastModule} for ROME, which finds this class in rome.properties and can only use a public one. */
public class PodcastModuleParser implements ModuleParser {

    @Override
    public String getNamespaceUri() {
        return PodcastModule.URI;
    }

    @Override
    public Module parse(Element parent, Locale locale) {
        return new PodcastModule(parent.getChildren().stream()
                .filter(child -> child.getNamespaceURI().equals(PodcastModule.URI))
                .map(PodcastModuleParser::tag)
                .toList());
    }

    private static PodcastModule.Tag tag(Element element) {
        Map<String, String> attributes = new HashMap<>();
        element.getAttributes().forEach(attribute -> attributes.put(attribute.getName(), attribute.getValue()));
        return new PodcastModule.Tag(element.getName(), element.getText(), attributes);
    }
}
