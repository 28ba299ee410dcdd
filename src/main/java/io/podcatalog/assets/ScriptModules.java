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
 * Comments that fill their lines stay behind; a comment beside code is kept, because it may be part of a text.
 */
final class ScriptModules {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:\\{[^}]*} from )?\"(\\.[\\w./-]+)\";\\n");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=class |function |const )");

    /** No text may have a line that begins so. Only those in backticks have lines, and a test reads them. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?://.*|/\\*\\*(?s:.*?)\\*/)\\n");

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
        modules.put(module.getURI().normalize().toString(), plain(source));
    }

    /** {@return the module as a part of the whole: without imports, exports and comments} */
    static String plain(String module) {
        String code = COMMENT.matcher(module).replaceAll("");
        return EXPORT.matcher(IMPORT.matcher(code).replaceAll("")).replaceAll("");
    }
}
