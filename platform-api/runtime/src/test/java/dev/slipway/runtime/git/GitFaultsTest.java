package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;

class GitFaultsTest {

    private static final String URL = "http://git.example.org:40137/team-403/absent.git";

    private static Fault fault(Throwable failure) {
        return GitFaults.of(failure, RepositoryRef.of(URL)).fault();
    }

    @Test
    void aNumberInAnAddressIsNoAnswer() throws Exception {
        assertThat(fault(new TransportException(
                        URL + ": gone", new NoRemoteRepositoryException(new URIish(URL), URL + " not found"))))
                .isEqualTo(Fault.NOT_FOUND);
        assertThat(fault(new TransportException("http://git.example.org:40137/info/refs: 500 Server Error")))
                .isEqualTo(Fault.UNAVAILABLE);
    }

    @Test
    void aRefusalIsOneHoweverItIsPut() {
        assertThat(fault(new TransportException(URL + ": 403 Forbidden"))).isEqualTo(Fault.DENIED);
        assertThat(fault(new TransportException(URL + ": not authorized"))).isEqualTo(Fault.DENIED);
        assertThat(fault(new TransportException("git@git.example.org:a.git: Auth fail")))
                .isEqualTo(Fault.DENIED);
    }
}
