using SociaalWerk.Kwaliteit.Host;

var command = args is [var first, ..] && !first.StartsWith('-') ? first : "serve";
return command switch
{
    "serve" => await Serving.ServeAsync(args),
    "migrate" => await Serving.MigrateAsync(args),
    _ => Serving.Unknown(command),
};
