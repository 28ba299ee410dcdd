package io.podcatalog.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Connection;
import org.junit.jupiter.api.Test;

class StaticFileTests extends ServerTests {

    private static final int KIBIBYTE = 1024;

    @Test
    void sendsOneScriptUnderTheHashOfItsContent() {
        String address = scripts().get(1);

        assertThat(address).matches("/js/app-[0-9a-f]{32}\\.js");
        Connection.Response script = response(address);
        assertThat(script.contentType()).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(script.body())
                .doesNotContainPattern("(?m)^(import|export) ")
                .contains("class PodcastPlayer extends HTMLElement", "function clock(");
        assertThat(script.body().split("class Behavior extends")).hasSize(2);
        assertThat(script.body().indexOf("class Behavior"))
                .isLessThan(script.body().indexOf("extends Behavior"));
    }

    @Test
    void servesEachModuleAsWell() {
        assertThat(response("/js/lib/time.js").body()).contains("export function clock(");
    }

    @Test
    void keepsScriptAndStyleSmall() throws IOException {
        byte[] turbo = response(scripts().get(0)).bodyAsBytes();
        byte[] own = response(scripts().get(1)).bodyAsBytes();
        byte[] style =
                response(page("/").select("link[rel=stylesheet]").attr("href")).bodyAsBytes();

        assertThat(zipped(own)).isLessThan(16 * KIBIBYTE);
        assertThat(zipped(own) + zipped(turbo)).isLessThan(64 * KIBIBYTE);
        assertThat(zipped(style)).isLessThan(16 * KIBIBYTE);
    }

    private List<String> scripts() {
        return page("/").select("script[type=module]").eachAttr("src");
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.size();
    }
}
