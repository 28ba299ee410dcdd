package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.podcast.HostName;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Turns a failure of the connection into a message in the operator's words. */
final class Failure {

    private Failure() {}

    static OutboundException of(IOException failure, URI address, OutboundSettings settings) {
        HostName host = HostName.of(address);
        if (failure instanceof PublicAddresses.NotPublicException) {
            return new OutboundException(Kind.REFUSED_ADDRESS, failure.getMessage(), failure);
        }
        if (failure instanceof UnknownHostException) {
            return new OutboundException(Kind.UNREACHABLE, "the host " + host + " can't be found", failure);
        }
        if (failure instanceof ConnectTimeoutException) {
            String wait = Words.of(settings.connectTimeout());
            return new OutboundException(Kind.UNREACHABLE, host + " did not answer within " + wait, failure);
        }
        if (failure instanceof SocketTimeoutException) {
            String wait = Words.of(settings.readTimeout());
            return new OutboundException(Kind.TOO_SLOW, "it sent nothing for " + wait, failure);
        }
        if (failure instanceof SSLException) {
            return new OutboundException(
                    Kind.UNREACHABLE, "the secure connection (TLS) to " + host + " failed", failure);
        }
        if (failure instanceof NoHttpResponseException) {
            return new OutboundException(Kind.UNREACHABLE, "it closed the connection without an HTTP answer", failure);
        }
        if (failure instanceof MessageConstraintException) {
            return new OutboundException(Kind.MALFORMED, "its headers are too long", failure);
        }
        if (failure instanceof ConnectionClosedException
                || failure instanceof TruncatedChunkException
                || failure instanceof EOFException) {
            return new OutboundException(Kind.MALFORMED, "its answer ends too early", failure);
        }
        if (failure instanceof MalformedChunkCodingException || failure instanceof ClientProtocolException) {
            return new OutboundException(Kind.MALFORMED, "its answer breaks the rules of HTTP", failure);
        }
        if (failure instanceof ZipException) {
            return new OutboundException(Kind.MALFORMED, "its gzip is damaged", failure);
        }
        return new OutboundException(Kind.UNREACHABLE, "the connection to " + host + " failed", failure);
    }
}
