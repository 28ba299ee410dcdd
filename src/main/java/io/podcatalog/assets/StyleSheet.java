package io.podcatalog.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Puts the style sheets that app.css imports in place of their imports, so that the browser loads one file and not
 * thirty. It reads only the form of import that app.css uses.
 */
class StyleSheet implements ResourceTransformer {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([\\w/.-]+)\"\\) layer\\((\\w+)\\);");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = chain.transform(request, resource);
        if (!"app.css".equals(resource.getFilename())) {
            return transformed;
        }
        return whole(transformed);
    }

    /** {@return the style sheet with all its imports} */
    static Resource whole(Resource sheet) {
        try {
            Matcher imports = IMPORT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8));
            String whole = imports.replaceAll(found -> Matcher.quoteReplacement(layer(sheet, found)));
            return new TransformedResource(sheet, whole.getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String layer(Resource sheet, MatchResult found) {
        try {
            String imported = sheet.createRelative(found.group(1)).getContentAsString(StandardCharsets.UTF_8);
            return "@layer " + found.group(2) + " {\n" + imported + "}";
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
