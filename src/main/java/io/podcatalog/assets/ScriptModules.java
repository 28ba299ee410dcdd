package io.podcatalog.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Puts the modules that app.js imports before it, each after its own imports, so that the browser loads one file. All
 * declarations then share one scope, so no two modules may use the same name. Imports and exports must have the form of
 * the patterns below, one in a line.
 */
class ScriptModules implements ResourceTransformer {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:\\{[^}]*} from )?\"(\\.[\\w./-]+)\";\\n");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=class |function |const )");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = chain.transform(request, resource);
        return "app.js".equals(resource.getFilename()) ? whole(transformed) : transformed;
    }

    /** {@return the script with all its imports} */
    static Resource whole(Resource script) {
        try {
            Map<String, String> modules = new LinkedHashMap<>();
            collect(script, modules);
            String whole = String.join("", modules.values());
            return new TransformedResource(script, whole.getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void collect(Resource module, Map<String, String> modules) throws IOException {
        String source = module.getContentAsString(StandardCharsets.UTF_8);
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            Resource imported = module.createRelative(imports.group(1));
            if (!modules.containsKey(imported.getURI().normalize().toString())) {
                collect(imported, modules);
            }
        }
        String plain = EXPORT.matcher(IMPORT.matcher(source).replaceAll("")).replaceAll("");
        modules.put(module.getURI().normalize().toString(), plain);
    }
}
