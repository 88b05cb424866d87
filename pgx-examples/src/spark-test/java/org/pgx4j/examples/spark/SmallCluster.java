package org.pgx4j.examples.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.rpc.RpcEnv;
import scala.Option;

/**
 * A master and two workers on two addresses of this machine, because Spark makes no second attempt
 * of a running task on the host of the first. Their executors are processes of their own.
 */
final class SmallCluster implements AutoCloseable {
  private static final int MEMORY = 640;

  private final List<RpcEnv> parts = new ArrayList<>();
  private final String url;

  /**
   * Starts a cluster.
   *
   * @param work where workers keep their files
   */
  SmallCluster(Path work) {
    SparkConf conf = new SparkConf().set("spark.master.rest.enabled", "false");
    RpcEnv master = Master.startRpcEnvAndEndpoint("127.0.0.1", 0, 0, conf)._1();
    parts.add(master);
    url = "spark://" + master.address().hostPort();
    for (int i = 1; i <= 2; i++) {
      parts.add(
          Worker.startRpcEnvAndEndpoint(
              "127.0.0." + i,
              0,
              0,
              1,
              MEMORY,
              new String[] {url},
              work.toString(),
              Option.apply(i),
              conf,
              Option.empty()));
    }
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    for (int i = parts.size() - 1; i >= 0; i--) {
      parts.get(i).shutdown();
      parts.get(i).awaitTermination();
    }
  }
}
