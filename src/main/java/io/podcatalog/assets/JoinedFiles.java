package io.podcatalog.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Puts what app.css and app.js import into them, so that the browser loads two files and not a hundred. */
class JoinedFiles implements ResourceTransformer {

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        return whole(chain.transform(request, resource));
    }

    /** {@return the file with all its imports} */
    static Resource whole(Resource file) {
        try {
            return switch (String.valueOf(file.getFilename())) {
                case "app.css" -> joined(file, StyleSheet.whole(file));
                case "app.js" -> joined(file, ScriptModules.whole(file));
                default -> file;
            };
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Resource joined(Resource file, String whole) {
        return new TransformedResource(file, whole.getBytes(StandardCharsets.UTF_8));
    }
}
