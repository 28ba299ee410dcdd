package io.podcatalog.player;

import com.microsoft.playwright.Page;
import io.podcatalog.BrowserTests;
import org.junit.jupiter.api.BeforeAll;

/** Runs code of script modules that need no page, in a real browser. */
abstract class ModuleTests extends BrowserTests {

    private Page page;

    @Override
    protected void fillCatalog() {}

    @BeforeAll
    void openPage() {
        page = visit("/status");
    }

    final Object run(String module, String code, Object argument) {
        return page.evaluate(
                "async argument => { const m = await import('/js/lib/" + module + ".js'); " + code + " }", argument);
    }
}
