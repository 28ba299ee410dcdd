package io.podcatalog.subscription;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the feed of the sample podcast to podcast apps. */
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
