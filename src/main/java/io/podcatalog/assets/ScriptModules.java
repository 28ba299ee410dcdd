package io.podcatalog.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * Puts the modules that app.js imports before it, each after its own imports. All declarations then share one scope, so
 * no two modules may use the same name. Imports and exports must have the form of the patterns below, one in a line.
 */
final class ScriptModules {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:\\{[^}]*} from )?\"(\\.[\\w./-]+)\";\\n");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=class |function |const )");

    private ScriptModules() {}

    static String whole(Resource script) throws IOException {
        Map<String, String> modules = new LinkedHashMap<>();
        collect(script, modules);
        return String.join("", modules.values());
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
