using MassageBot.WordVectors;

return WordVectorsCommand.Run(args);
