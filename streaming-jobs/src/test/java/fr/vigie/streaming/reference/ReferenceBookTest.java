package fr.vigie.streaming.reference;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.Address;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.envelope.Envelope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RunnableFuture;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.core.fs.CloseableRegistry;
import org.apache.flink.runtime.checkpoint.CheckpointOptions;
import org.apache.flink.runtime.state.DefaultOperatorStateBackend;
import org.apache.flink.runtime.state.DefaultOperatorStateBackendBuilder;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.SnapshotResult;
import org.apache.flink.runtime.state.memory.MemCheckpointStreamFactory;
import org.junit.jupiter.api.Test;

class ReferenceBookTest {
    private static final int MORE_THAN_A_PAGE = 2_000;
    private static final int LARGEST = 1 << 24;
    private static final long NEWS = 1_000;

    @Test
    void whatWasToldIsThereAfterARestartAndMoreCanBeTold() throws Exception {
        DefaultOperatorStateBackend before = backend(List.of());
        ReferenceBook book = ReferenceBook.of(before);
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            book.add(address(i, 0, i));
        }
        DefaultOperatorStateBackend after = backend(List.of(stored(snapshot(before))));
        ReferenceBook restored = ReferenceBook.of(after);
        restored.add(address(MORE_THAN_A_PAGE, 0, 5));
        ReferenceBook again = ReferenceBook.of(backend(List.of(stored(snapshot(after)))));
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            assertThat(latitude(again, i, 0)).contains((double) i);
            assertThat(again.knows(Stream.ADDRESSES, id(i), 0)).isTrue();
        }
        assertThat(latitude(again, MORE_THAN_A_PAGE, 0)).contains(5.0);
        assertThat(again.knows(Stream.ADDRESSES, id(MORE_THAN_A_PAGE + 1), 0)).isFalse();
    }

    @Test
    void aCheckpointThatIsBeingWrittenDoesNotSeeWhatComesMeanwhile() throws Exception {
        DefaultOperatorStateBackend backend = backend(List.of());
        ReferenceBook book = ReferenceBook.of(backend);
        book.add(address(1, 0, 45));
        RunnableFuture<SnapshotResult<OperatorStateHandle>> checkpoint = snapshot(backend);
        book.add(address(2, 0, 46));
        ReferenceBook restored = ReferenceBook.of(backend(List.of(stored(checkpoint))));
        assertThat(latitude(restored, 1, 0)).contains(45.0);
        assertThat(latitude(restored, 2, 0)).isEmpty();
        assertThat(restored.knows(Stream.ADDRESSES, id(2), 0)).isFalse();
    }

    @Test
    void aVersionCountsFromWhenItIsKnownAndAnIdFromTheFirstOfThem() throws Exception {
        DefaultOperatorStateBackend backend = backend(List.of());
        ReferenceBook book = ReferenceBook.of(backend);
        book.add(address(1, NEWS, 46));
        assertThat(book.knows(Stream.ADDRESSES, id(1), NEWS - 1)).isFalse();
        book.add(address(1, 0, 45));
        book.add(address(1, 0, 45));
        ReferenceBook restored = ReferenceBook.of(backend(List.of(stored(snapshot(backend)))));
        for (ReferenceBook one : List.of(book, restored)) {
            assertThat(latitude(one, 1, NEWS - 1)).contains(45.0);
            assertThat(latitude(one, 1, NEWS)).contains(46.0);
            assertThat(one.knows(Stream.ADDRESSES, id(1), 0)).isTrue();
        }
    }

    private static Optional<Double> latitude(ReferenceBook book, int number, long asOf) {
        return book.address(id(number), day("2021-11-02"), asOf).map(Address::getLatitude);
    }

    private static Envelope address(int number, long knownAt, double latitude) {
        Address address = TestRecords.address(id(number), latitude, -1);
        return Envelope.record(Stream.ADDRESSES, knownAt, knownAt, "", id(number), RecordBinary.encode(address));
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "A%07d", number);
    }

    private static DefaultOperatorStateBackend backend(List<OperatorStateHandle> stored) throws Exception {
        return new DefaultOperatorStateBackendBuilder(
                        ReferenceBookTest.class.getClassLoader(),
                        new ExecutionConfig(),
                        true,
                        stored,
                        new CloseableRegistry())
                .build();
    }

    private static RunnableFuture<SnapshotResult<OperatorStateHandle>> snapshot(DefaultOperatorStateBackend backend)
            throws Exception {
        return backend.snapshot(
                1, 1, new MemCheckpointStreamFactory(LARGEST), CheckpointOptions.forCheckpointWithDefaultLocation());
    }

    private static OperatorStateHandle stored(RunnableFuture<SnapshotResult<OperatorStateHandle>> checkpoint)
            throws Exception {
        checkpoint.run();
        return Optional.ofNullable(checkpoint.get().getJobManagerOwnedSnapshot())
                .orElseThrow();
    }
}
