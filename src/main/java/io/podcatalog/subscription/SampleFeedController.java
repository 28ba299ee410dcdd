package io.podcatalog.subscription;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The feed of the sample podcast, for those who subscribe to it. */
@Controller
class SampleFeedController {

    private final SampleFeed sample;

    SampleFeedController(SampleFeed sample) {
        this.sample = sample;
    }

    @GetMapping(SampleFeed.PATH)
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, SampleFeed.CONTENT_TYPE)
                .body(sample.text());
    }
}
