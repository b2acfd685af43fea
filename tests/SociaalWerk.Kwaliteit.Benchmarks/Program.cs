using SociaalWerk.Kwaliteit.Benchmarks;

// The baseline of the start benchmark is this program itself, serving one line.
if (args is ["baseline", var address]) return await EmptyApp.RunAsync(address);

Console.WriteLine($"{"figure",-44} {"ours",10} {"baseline",10} {"ratio",7}");
foreach (var row in await StartBenchmark.RunAsync()) Console.WriteLine(row);
return 0;
