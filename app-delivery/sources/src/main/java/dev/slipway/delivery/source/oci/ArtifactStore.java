package dev.slipway.delivery.source.oci;

import dev.slipway.delivery.source.download.Answers;
import dev.slipway.delivery.source.download.ArchiveFolder;
import dev.slipway.delivery.source.helm.RepositoryLogin;
import dev.slipway.delivery.source.tree.Archive;
import dev.slipway.delivery.source.tree.Archive.Packing;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import land.oras.ContainerRef;
import land.oras.Layer;
import land.oras.Manifest;
import land.oras.Registry;
import land.oras.exception.OrasException;

/**
 * Downloads artifacts from registries: a manifest with one layer that is an archive, as Argo CD's OCI sources and charts
 * are. An archive is downloaded once and kept; what a tag or range means is asked again after some minutes. What was
 * downloaded with one login is not given to another. Thread-safe.
 */
public final class ArtifactStore {

    private static final String CHART = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";
    private static final String PROVENANCE = "application/vnd.cncf.helm.chart.provenance.v1.prov";
    private static final Set<String> ARCHIVES =
            Set.of("application/vnd.oci.image.layer.v1.tar", "application/vnd.oci.image.layer.v1.tar+gzip", CHART);
    private static final int LARGEST = 100 * 1024 * 1024;

    private final Path directory;
    private final Answers<Question, Archive> answers;

    private record Question(ArtifactRef ref, RepositoryLogin login) {}

    /** @param directory where archives are kept */
    public ArtifactStore(Path directory, InstantSource clock) {
        this.directory = directory;
        this.answers = new Answers<>(clock, archive -> Files.exists(archive.file()));
    }

    /**
     * Return the artifact's archive, downloading it when it is not there. Fails with {@link Fault#NOT_FOUND},
     * {@link Fault#DENIED}, {@link Fault#UNAVAILABLE} or, when it is no archive, {@link Fault#INVALID}.
     */
    public Archive pull(ArtifactRef ref, RepositoryLogin login) {
        return answers.get(new Question(ref, login), this::download);
    }

    /** Ask again when the artifact is wanted next. */
    public void forget(ArtifactRef ref) {
        answers.forget(question -> question.ref().equals(ref));
    }

    private Archive download(Question question) {
        ArtifactRef ref = question.ref();
        try {
            Registry registry = Registries.connect(question.login());
            ContainerRef container =
                    Tagged.of(registry, ContainerRef.parse(question.login().url()), ref);
            Manifest manifest = registry.getManifest(container);
            Layer layer = layer(ref, manifest);
            Path file = kept(question, layer);
            if (!Files.exists(file)) {
                keep(content(registry, container.withDigest(layer.getDigest()), ref), file);
            }
            Packing packing = layer.getMediaType().equals(CHART) ? Packing.ONE_DIRECTORY : Packing.FLAT;
            return new Archive(ref.title(), manifest.getDescriptor().getDigest(), file, packing);
        } catch (OrasException refused) {
            throw Registries.fault(ref, refused);
        } catch (IOException broken) {
            throw new FaultException(Fault.UNAVAILABLE, ref.title() + ": " + broken.getMessage(), broken);
        }
    }

    private static Layer layer(ArtifactRef ref, Manifest manifest) {
        List<Layer> layers = manifest.getLayers().stream()
                .filter(layer -> !layer.getMediaType().equals(PROVENANCE))
                .toList();
        if (layers.size() != 1) {
            throw new FaultException(
                    Fault.INVALID,
                    ref.title() + ": expected only a single oci layer, got " + layers.size()
                            + ": push the manifests as one archive");
        }
        Layer layer = layers.get(0);
        if (!ARCHIVES.contains(layer.getMediaType())) {
            throw new FaultException(
                    Fault.INVALID,
                    ref.title() + ": oci layer media type " + layer.getMediaType()
                            + " is not in the list of allowed media types "
                            + ARCHIVES.stream().sorted().toList());
        }
        return layer;
    }

    private Path kept(Question question, Layer layer) {
        String folder = question.login().folder(question.ref().url());
        return directory.resolve(folder).resolve(layer.getDigest().replace(':', '-') + ".tgz");
    }

    private static byte[] content(Registry registry, ContainerRef blob, ArtifactRef ref) throws IOException {
        try (InputStream stream = registry.fetchBlob(blob)) {
            byte[] content = stream.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new FaultException(
                        Fault.INVALID, ref.title() + " is refused: it is larger than " + LARGEST + " bytes");
            }
            if (!blob.getAlgorithm().digest(content).equals(blob.getDigest())) {
                throw new FaultException(
                        Fault.INVALID,
                        ref.title() + " is refused: the registry gave another content than its digest says");
            }
            return content;
        }
    }

    /** Others may download the same at the same time: whoever is last replaces a file by its equal. */
    private void keep(byte[] content, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "download", ".part");
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            ArchiveFolder.trim(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
