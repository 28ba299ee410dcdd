package io.podcatalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Makes silent audio of any length. */
final class Silence {

    private static final int RATE = 3000;

    private Silence() {}

    static byte[] wav(int seconds) {
        byte[] samples = new byte[seconds * RATE];
        Arrays.fill(samples, (byte) 128);
        AudioFormat format = new AudioFormat(RATE, 8, 1, false, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length),
                    AudioFileFormat.Type.WAVE,
                    file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
